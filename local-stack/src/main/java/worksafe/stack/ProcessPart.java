package worksafe.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part that is a process of its own: the broker, a service, the gateway. */
final class ProcessPart implements Part {

    private static final Duration PATIENCE_START = Duration.ofSeconds(180);
    static final Duration PATIENCE_STOP = Duration.ofSeconds(25);
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);

    /** The exit code of a process that got the signal KILL. */
    private static final int KILLED = 137;

    private final StackHome home;
    private final Launch launch;
    private @Nullable Process process;
    private @Nullable ProcessIdentity identity;
    private boolean stopped;

    /**
     * How the process is run.
     *
     * @param part its name
     * @param folder its working folder
     * @param command program and arguments, asked for at each start
     * @param mark the argument by which the process is known as ours later
     * @param environment what it gets beyond our own environment, computed at each start
     * @param stopPatience how long it may take to end before it is killed
     * @param beforeStart done before each start
     * @param ready whether it serves
     * @param place where it is, for people
     */
    record Launch(
            String part,
            Path folder,
            Supplier<List<String>> command,
            String mark,
            Supplier<Map<String, String>> environment,
            Duration stopPatience,
            Runnable beforeStart,
            BooleanSupplier ready,
            String place) {}

    ProcessPart(StackHome home, Launch launch) {
        this.home = home;
        this.launch = launch;
    }

    @Override
    public String name() {
        return launch.part();
    }

    @Override
    public String start() {
        var log = home.log(name());
        Logs.rotate(log);
        Folders.createPrivate(launch.folder());
        Folders.delete(home.temporary(name()));
        Folders.createPrivate(home.temporary(name()));
        launch.beforeStart().run();
        var logged = log.toFile().length();
        var started = spawn(log);
        var end = System.nanoTime() + PATIENCE_START.toNanos();
        while (!launch.ready().getAsBoolean()) {
            if (hasExited(started)) {
                var how = started.exitValue() == KILLED ? "part.killed" : "part.exited";
                throw new StackException(Speech.of(how, name(), started.exitValue(), log, said(log, logged)));
            }
            if (System.nanoTime() > end) {
                throw new StackException(
                        Speech.of("part.not-ready", name(), PATIENCE_START.toSeconds(), log, said(log, logged)));
            }
        }
        return launch.place() + " (pid " + started.pid() + ")";
    }

    private synchronized Process spawn(Path log) {
        if (stopped) {
            throw new StackException(Speech.of("supervisor.stopping"));
        }
        if (identity != null) {
            // A start that failed half-way may have left it running.
            identity.end(launch.stopPatience(), "TERM", "KILL");
        }
        var builder = new ProcessBuilder(OwnSession.command(launch.command().get()))
                .directory(launch.folder().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(launch.environment().get());
        try {
            var spawned = builder.start();
            process = spawned;
            identity = ProcessIdentity.of(spawned.pid())
                    .orElseThrow(() -> new StackException(Speech.of("part.ended-at-once", name(), said(log, 0))));
            home.pid(name()).write(identity, launch.mark());
            return spawned;
        } catch (IOException e) {
            throw new StackException(Speech.of("part.no-run", name(), e.getMessage()), e);
        }
    }

    private static String said(Path log, long from) {
        return LogTail.since(log, from).stripTrailing();
    }

    private static boolean hasExited(Process started) {
        try {
            return started.waitFor(BETWEEN_PROBES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(Speech.of("interrupted"), e);
        }
    }

    @Override
    public synchronized CompletableFuture<String> ended() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process.onExit().thenApply(exited -> Speech.of("part.ended", exited.exitValue()));
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        if (identity != null) {
            identity.end(launch.stopPatience(), "TERM", "KILL");
            home.pid(name()).delete();
            Folders.delete(home.temporary(name()));
        }
    }
}
