"""Runs a command with a file as its input; prints seconds, the most KiB it held, bytes of output and
its exit status. Status -1: stopped after `limit` seconds.

    python3 tools/hostile/measure.py LIMIT INPUT COMMAND…
"""

import os
import signal
import sys
import time

limit, path, *command = sys.argv[1:]
read, write = os.pipe()
start = time.perf_counter()
child = os.fork()
if child == 0:
    os.dup2(os.open(path, os.O_RDONLY), 0)
    os.dup2(write, 1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    os.closerange(3, 64)
    os.execv(command[0], command)
os.close(write)
signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGKILL))
signal.setitimer(signal.ITIMER_REAL, float(limit))
output = 0
while chunk := os.read(read, 1 << 20):
    output += len(chunk)
_, status, used = os.wait4(child, 0)
seconds = time.perf_counter() - start
print(f"{seconds:.4f} {used.ru_maxrss} {output} {os.waitstatus_to_exitcode(status)}")
