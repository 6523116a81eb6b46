package worksafe.acceptance.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/** What is done in which order; the same for the same seed, on every machine and by every JDK. */
final class ChaosSchedule {

    static final List<String> SERVICES = List.of("registry", "hazards", "inspections", "training");
    static final String SECOND_REGISTRY = "registry-2";
    static final String GATEWAY = "gateway";
    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";
    static final String KAFKA_WAY = "kafka-way";
    static final String CLOCK = "clock";

    private static final int MOST_CALLS_BETWEEN = 40;
    private static final int ONE_OF_SO_MANY_IS_DOUBLE = 6;

    private static final List<String> PROGRAMS = Stream.concat(SERVICES.stream(), Stream.of(SECOND_REGISTRY, GATEWAY))
            .toList();

    /** What may happen, and how often of a hundred. */
    private static final List<Choice> CHOICES = List.of(
            new Choice(36, FaultKind.KILL, PROGRAMS),
            new Choice(12, FaultKind.KILL, List.of(POSTGRES)),
            new Choice(6, FaultKind.KILL, List.of(KAFKA)),
            new Choice(8, FaultKind.FREEZE, PROGRAMS),
            new Choice(4, FaultKind.FREEZE, List.of(POSTGRES, KAFKA)),
            new Choice(7, FaultKind.SLOW, links()),
            new Choice(5, FaultKind.SLICED, links()),
            new Choice(9, FaultKind.CUT, links()),
            new Choice(9, FaultKind.RESET, links()),
            new Choice(4, FaultKind.CLOCK, List.of(CLOCK)));

    private ChaosSchedule() {}

    private record Choice(int weight, FaultKind kind, List<String> targets) {}

    /** The ways that can be disturbed: of each service to its database and from the gateway, and of all to the broker. */
    static List<String> links() {
        var links = new ArrayList<String>();
        SERVICES.forEach(service -> links.add(databaseWay(service)));
        SERVICES.forEach(service -> links.add(gatewayWay(service)));
        links.add(KAFKA_WAY);
        return List.copyOf(links);
    }

    static String databaseWay(String service) {
        return service + "-database";
    }

    static String gatewayWay(String service) {
        return "gateway-" + service;
    }

    /** The contexts that cannot work while the target does not; none of the broker, without which all go on. */
    static List<String> contexts(String target) {
        return switch (target) {
            case POSTGRES, GATEWAY, CLOCK -> SERVICES;
            case KAFKA, KAFKA_WAY -> List.of();
            default ->
                SERVICES.stream().filter(service -> target.contains(service)).toList();
        };
    }

    /** So many faults as follow from a seed. */
    static List<ChaosFault> of(long seed, int faults) {
        var random =
                RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(seed);
        var schedule = new ArrayList<ChaosFault>();
        var joined = false;
        for (int number = 1; number <= faults; number++) {
            var choice = chosen(random);
            var target = choice.targets().get(random.nextInt(choice.targets().size()));
            var calls = joined ? 0 : 5 + random.nextInt(MOST_CALLS_BETWEEN);
            var lasting = lasting(choice.kind(), random);
            var strength = strength(choice.kind(), random);
            joined = !joined && number < faults && random.nextInt(ONE_OF_SO_MANY_IS_DOUBLE) == 0;
            schedule.add(new ChaosFault(number, choice.kind(), target, calls, lasting, strength, joined));
        }
        return List.copyOf(schedule);
    }

    private static Choice chosen(RandomGenerator random) {
        var left = random.nextInt(CHOICES.stream().mapToInt(Choice::weight).sum());
        for (var choice : CHOICES) {
            left -= choice.weight();
            if (left < 0) {
                return choice;
            }
        }
        throw new IllegalStateException("weights");
    }

    private static Duration lasting(FaultKind kind, RandomGenerator random) {
        return switch (kind) {
            case KILL -> Duration.ZERO;
            case RESET -> Duration.ofMillis(200 + random.nextInt(1_800));
            case FREEZE, SLOW, SLICED, CUT -> Duration.ofMillis(1_000 + random.nextInt(5_000));
            case CLOCK -> Duration.ofMillis(1_000 + random.nextInt(2_000));
        };
    }

    private static int strength(FaultKind kind, RandomGenerator random) {
        return switch (kind) {
            case SLOW -> 50 + random.nextInt(350);
            case SLICED -> 1 + random.nextInt(60);
            // Answers are kept for retries longer than that, so that a retry stays a retry.
            case CLOCK -> (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(90));
            case KILL, FREEZE, CUT, RESET -> 0;
        };
    }

    /** Faults that begin together, each with its followers. */
    static List<List<ChaosFault>> rounds(List<ChaosFault> schedule) {
        var rounds = new ArrayList<List<ChaosFault>>();
        var round = new ArrayList<ChaosFault>();
        for (var fault : schedule) {
            round.add(fault);
            if (!fault.withNext()) {
                rounds.add(List.copyOf(round));
                round.clear();
            }
        }
        return List.copyOf(rounds);
    }

    /** How many of each kind. */
    static Map<FaultKind, Integer> counted(List<ChaosFault> schedule) {
        var counted = new TreeMap<FaultKind, Integer>();
        schedule.forEach(fault -> counted.merge(fault.kind(), 1, Integer::sum));
        return counted;
    }
}
