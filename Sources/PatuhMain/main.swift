import PatuhCommand

await PatuhCommand.main()
