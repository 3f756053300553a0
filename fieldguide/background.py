"""Makes files in a second process while the first one makes pages, since most machines that build have two cores."""

import contextlib
import multiprocessing
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection

Made = dict[str, bytes]


def begin(make: Callable[[], Made]) -> Callable[[], Made]:
    """Begin to make some files; the function returned waits for them, and raises what failed there.

    The second process is a copy of this one, so that nothing has to be loaded or handed over.
    """
    copies = multiprocessing.get_context("fork")
    receiver, sender = copies.Pipe(duplex=False)
    copy = copies.Process(target=_send, args=(make, receiver, sender), daemon=True)
    copy.start()
    sender.close()  # so that the end of the copy is the end of what can be received

    def wait() -> Made:
        try:
            made: Made | Exception = receiver.recv()
        except EOFError:
            raise ChildProcessError("the process that makes the files ended before it was done") from None
        copy.join()
        if isinstance(made, Exception):
            raise made
        return made

    return wait


def _send(make: Callable[[], Made], receiver: Connection, sender: Connection) -> None:
    receiver.close()  # so that the end of the first process ends this one: a copy that waits would keep the lock of the build
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches both; the first process ends this one
    try:
        made: Made | Exception = make()
    except Exception as error:
        made = error
    with contextlib.suppress(BrokenPipeError):  # a build that failed meanwhile waits for nothing
        sender.send(made)
