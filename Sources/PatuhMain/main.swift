import Dispatch
import PatuhCommand

// The first thread waits: nothing needs it, and to end it before the program would unwind its stack,
// for which the tables of the whole program are sorted first.
let isDone = DispatchSemaphore(value: 0)
Task.detached {
  await PatuhCommand.start()
  isDone.signal()
}
isDone.wait()
