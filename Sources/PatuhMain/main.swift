import PatuhCommand

await PatuhCommand.start()
