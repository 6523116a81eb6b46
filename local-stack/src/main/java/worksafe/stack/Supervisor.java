package worksafe.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The process that is parent of all parts. It starts them, says when each is ready, starts again what ends by itself,
 * and stops them in order when it is told to end: first who takes requests, at last who keeps the data.
 */
final class Supervisor {

    /** After so long without an end a part counts as sound again, and its next end is followed by a quick start. */
    private static final Duration SOUND_AFTER = Duration.ofMinutes(2);

    static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    private static final int ALL_AT_ONCE = Integer.MAX_VALUE;

    private final StackHome home;
    private final PortPlan ports;
    private final Parts parts;
    private final Set<String> only;
    private final Duration longestDelay;
    private final Console console;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<List<Part>> running = new ArrayList<>();
    private final Map<String, Integer> ends = new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private @Nullable FileLock lock;

    /**
     * A supervisor for one run.
     *
     * @param only the services to run; all when empty
     * @param longestDelay how long it waits at most before it starts a part again that ended
     */
    Supervisor(StackHome home, PortPlan ports, Parts parts, Set<String> only, Duration longestDelay, Console console) {
        this.home = home;
        this.ports = ports;
        this.parts = parts;
        this.only = Set.copyOf(only);
        this.longestDelay = longestDelay;
        this.console = console;
    }

    /** Starts everything; when one part fails, stops all and says why. */
    void start() {
        takeLock();
        home.pid("supervisor").write(ProcessIdentity.self(), Stack.class.getName());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-stack"));
        new AbandonedProcesses(home, console).end();
        var postgres = parts.postgres();
        var kafka = parts.kafka();
        var issuer = parts.issuer();
        var witness = parts.witness(chosen()).stream().toList();
        var keycloak = parts.keycloak(postgres).stream().toList();
        var services = chosen().stream()
                .map(service -> parts.service(service, postgres))
                .toList();
        requireFreePorts(!keycloak.isEmpty(), !witness.isEmpty());
        ports.keep(home.ports());

        if (keycloak.isEmpty()) {
            Folders.deleteFile(home.loginIssuer());
        } else {
            Folders.writePrivate(home.loginIssuer(), Keycloak.issuer(ports.url(PortPlan.KEYCLOAK)) + "\n");
        }

        startTogether(
                Stream.<Part>concat(Stream.of(postgres, kafka, issuer), witness.stream())
                        .toList(),
                ALL_AT_ONCE);
        startTogether(keycloak, ALL_AT_ONCE);
        // Each loads and links on one processor; more at once would only take each other's time.
        var atOnce = Runtime.getRuntime().availableProcessors();
        inTurns(
                chosen().stream()
                        .map(service -> (Runnable) () -> train(service, postgres, issuer))
                        .toList(),
                atOnce);
        startTogether(services, atOnce);
        Stream.of(List.of(postgres, kafka), witness, keycloak, services)
                .flatMap(List::stream)
                .forEach(this::watch);
    }

    /** Says to other processes that all is ready. */
    void announceReady() {
        Folders.writePrivate(home.ready(), Long.toString(ProcessHandle.current().pid()));
    }

    private List<ServiceDefinition> chosen() {
        return ServiceDefinition.ALL.stream()
                .filter(service -> only.isEmpty() || only.contains(service.name()))
                .toList();
    }

    private void takeLock() {
        home.create();
        try {
            // Never closed: the system gives the lock back when this process ends, however it ends.
            var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } catch (IOException e) {
            throw new StackException(Speech.of("file.no-write", home.lock(), e), e);
        }
        if (lock == null) {
            var other = home.pid("supervisor").process();
            throw new StackException(Speech.of(
                    "supervisor.runs",
                    other.map(process -> Speech.of("supervisor.pid", process.pid()))
                            .orElse("")));
        }
        Folders.deleteFile(home.ready());
    }

    private void requireFreePorts(boolean withKeycloak, boolean withWitness) {
        var used = chosen().stream().map(ServiceDefinition::name).collect(Collectors.toSet());
        var taken = ports.ports().entrySet().stream()
                .filter(entry -> used.contains(entry.getKey())
                        || ServiceDefinition.ALL.stream()
                                .noneMatch(service -> service.name().equals(entry.getKey())))
                .filter(entry -> withKeycloak || !entry.getKey().equals(PortPlan.KEYCLOAK))
                .filter(entry -> withWitness || !entry.getKey().equals(PortPlan.WITNESS))
                .filter(entry -> !Ports.isFree(entry.getValue()))
                .map(entry -> Speech.of("port.taken", entry.getValue(), entry.getKey(), Ports.holder(entry.getValue())))
                .toList();
        if (!taken.isEmpty()) {
            throw new StackException(String.join("\n", taken) + "\n" + Speech.of("supervisor.other-ports"));
        }
    }

    /** A service that could not be trained starts as slowly as it would have; that is no reason not to start. */
    private void train(ServiceDefinition service, PostgresPart postgres, IssuerPart issuer) {
        parts.training(service, postgres, issuer).ifPresent(training -> {
            console.progress(service.name(), Speech.of("supervisor.training"));
            synchronized (running) {
                running.add(List.of(training.trainee()));
            }
            try {
                training.run();
            } catch (StackException e) {
                if (stopping) {
                    throw e;
                }
                var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
                console.progress(service.name(), Speech.of("supervisor.not-trained", reason));
            }
        });
    }

    private void startTogether(List<? extends Part> together, int atOnce) {
        if (together.isEmpty()) {
            return;
        }
        synchronized (running) {
            running.add(List.copyOf(together));
        }
        inTurns(
                together.stream()
                        .map(part -> (Runnable) () -> {
                            console.progress(part.name(), Speech.of("supervisor.starting"));
                            console.progress(part.name(), Speech.of("supervisor.ready", started(part)));
                        })
                        .toList(),
                atOnce);
    }

    /** Starts a part; when that fails, says also what to do next. */
    private String started(Part part) {
        try {
            return part.start();
        } catch (StackException e) {
            if (stopping) {
                throw e;
            }
            var failure = String.valueOf(e.getMessage());
            throw new StackException(
                    failure + "\n" + NextStep.after(failure, part.name(), home, Memory.available()), e);
        }
    }

    /** Does all of it, so much at a time, and returns when all is done; throws what one of them threw. */
    private void inTurns(List<Runnable> steps, int atOnce) {
        var turn = new Semaphore(atOnce, true);
        List<Future<Void>> begun = steps.stream()
                .map(step -> threads.submit((Callable<Void>) () -> {
                    turn.acquire();
                    try {
                        step.run();
                    } finally {
                        turn.release();
                    }
                    return null;
                }))
                .toList();
        for (var one : begun) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof StackException failure
                        ? failure
                        : new StackException(Speech.of("supervisor.part-failed", e.getCause()), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackException(Speech.of("interrupted"), e);
            }
        }
    }

    private void watch(Part part) {
        var since = System.nanoTime();
        part.ended().thenAcceptAsync(how -> startAgain(part, how, since), threads);
    }

    private void startAgain(Part part, String how, long since) {
        if (System.nanoTime() - since > SOUND_AFTER.toNanos()) {
            ends.remove(part.name());
        }
        var reason = how;
        while (!stopping) {
            var grown = delay(ends.merge(part.name(), 1, Integer::sum));
            var delay = grown.compareTo(longestDelay) > 0 ? longestDelay : grown;
            console.progress(part.name(), Speech.of("supervisor.again", reason, delay.toSeconds()));
            Pause.of(delay);
            if (stopping) {
                return;
            }
            try {
                console.progress(part.name(), Speech.of("supervisor.ready-again", part.start()));
                watch(part);
                return;
            } catch (StackException e) {
                reason = String.valueOf(e.getMessage())
                        .lines()
                        .findFirst()
                        .orElseGet(() -> Speech.of("supervisor.no-start"));
            }
        }
    }

    /** 1, 2, 4 … seconds, at most half a minute. */
    static Duration delay(int consecutiveEnds) {
        var seconds = 1L << Math.min(consecutiveEnds - 1, 5);
        return seconds > LONGEST_DELAY.toSeconds() ? LONGEST_DELAY : Duration.ofSeconds(seconds);
    }

    /** Waits until this process is told to end; its end stops the stack. */
    void awaitEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops all parts, the last started group first, gateway and witness, who call services, before these. */
    private void stop() {
        stopping = true;
        var order = new ArrayList<Part>();
        synchronized (running) {
            running.reversed().forEach(order::addAll);
        }
        var callers = order.stream()
                .filter(part -> part.name().equals(ServiceDefinition.GATEWAY)
                        || part.name().equals(PortPlan.WITNESS))
                .toList();
        var services = order.stream()
                .filter(part -> ServiceDefinition.ALL.stream()
                        .anyMatch(service -> service.name().equals(part.name())))
                .filter(part -> !callers.contains(part))
                .toList();
        stopTogether(callers);
        stopTogether(services);
        // Kafka goes before PostgreSQL: nothing is lost either way, but nobody is left who could complain.
        stopTogether(order.stream()
                .filter(part ->
                        part.name().equals(PortPlan.KAFKA) || part.name().equals(PortPlan.KEYCLOAK))
                .toList());
        stopTogether(order.stream()
                .filter(part ->
                        part.name().equals(PortPlan.POSTGRES) || part.name().equals(PortPlan.ISSUER))
                .toList());
        home.pid("supervisor").delete();
        Folders.deleteFile(home.ready());
    }

    private void stopTogether(List<Part> together) {
        var stops = together.stream()
                .map(part -> threads.submit(() -> {
                    part.stop();
                    console.progress(part.name(), Speech.of("supervisor.stopped"));
                }))
                .toList();
        for (var stop : stops) {
            try {
                stop.get();
            } catch (ExecutionException e) {
                console.progress(
                        "stack",
                        String.valueOf(
                                e.getCause() instanceof StackException failure ? failure.getMessage() : e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
