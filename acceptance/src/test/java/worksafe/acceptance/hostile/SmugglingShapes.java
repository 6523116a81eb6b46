package worksafe.acceptance.hostile;

import static worksafe.acceptance.Journey.JIANGYIN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import worksafe.acceptance.Suite;

/**
 * Bytes are divided into requests in one way only. Behind each shape another request follows on the same connection, which
 * must be read as what it is or not at all; and whoever asks at the gateway afterwards, on another connection, gets an
 * answer of their own, whatever the gateway and the service have left on theirs.
 */
final class SmugglingShapes implements HostileCorpus {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Enough for whoever has answered before, or need not answer at all. */
    private static final Duration A_MOMENT = Duration.ofMillis(1_500);

    private static final int MOST_ANSWERS = 12;
    private static final String SILENT = "silent";
    private static final String SWALLOWED = "swallowed";
    private static final String APART = "apart";
    private static final String REFUSED = "refused";

    private final Suite suite;
    private final Map<String, String> tokens = new HashMap<>();

    SmugglingShapes(Suite suite) {
        this.suite = suite;
    }

    @Override
    public void ask(HostileCase hostile, int number, HostileFindings findings) {
        var behind = HostileTarget.ALL.get(number % HostileTarget.ALL.size());
        ask(hostile, number, behind, true, findings);
        asVictim(hostile, number, behind, findings);
        asVictim(hostile, number, behind, findings);
        for (var service : HostileTarget.ALL) {
            ask(hostile, number, service, false, findings);
        }
    }

    private void ask(
            HostileCase hostile, int number, HostileTarget service, boolean atGateway, HostileFindings findings) {
        var place = service.place(atGateway);
        var attacker = token("attacker", service);
        var shape = hostile.text(2, name -> switch (name) {
            case "context" -> service.context();
            case "id" -> hostile.id();
            case "token" -> attacker;
            default -> throw new IllegalArgumentException(name);
        });
        var hidden = "hidden-" + hostile.id();
        var behind = "GET /api/v1/" + service.context() + "/" + hidden
                + " HTTP/1.1\r\nHost: corpus.example\r\nAuthorization: Bearer " + attacker + "\r\n\r\n";
        try (var connection = new RawConnection(service.port(suite, atGateway), number)) {
            connection.send(shape + behind);
            var answers = answers(hostile, connection, atGateway, hidden, shape.startsWith("HEAD "));
            answers.forEach(answer -> findings.seen(hostile, place, answer));
            var outcome = outcome(answers, hidden);
            if (!hostile.allows(atGateway, outcome)) {
                findings.fail(hostile, place, outcome + " " + answers);
            }
        }
    }

    /** All that is answered, until what follows was, or the connection is closed, or it waits. */
    private static List<RawAnswer> answers(
            HostileCase hostile, RawConnection connection, boolean atGateway, String hidden, boolean isHead) {
        var mayBeSilent = hostile.allows(atGateway, SILENT);
        var mayStayOpen = mayBeSilent || hostile.allows(atGateway, SWALLOWED);
        var answers = new ArrayList<RawAnswer>();
        while (answers.size() < MOST_ANSWERS) {
            var patience = answers.isEmpty() && !mayBeSilent || !mayStayOpen ? PATIENCE : A_MOMENT;
            var answer = connection.receive(patience, isHead && answers.isEmpty());
            answers.add(answer);
            if (answer.isLast() || answer.body().contains(hidden)) {
                break;
            }
        }
        return answers;
    }

    private static String outcome(List<RawAnswer> answers, String hidden) {
        var last = answers.getLast();
        if (answers.stream()
                .anyMatch(answer -> answer.isOk() || answer.outcome().startsWith("3"))) {
            return "answered what nobody may ask";
        }
        if (answers.stream().anyMatch(answer -> answer.body().contains("/inner"))) {
            return "answered a body";
        }
        if (last.body().contains(hidden)) {
            return APART;
        }
        return switch (last.outcome()) {
            case "closed" -> REFUSED;
            case "silent" -> answers.size() == 1 ? SILENT : SWALLOWED;
            case "101" -> "upgraded";
            case "unreadable" -> "unreadable";
            default -> "answered without end";
        };
    }

    /** Somebody else at the gateway, to whom nothing of it may come. */
    private void asVictim(HostileCase hostile, int number, HostileTarget service, HostileFindings findings) {
        var answer = findings.seen(
                hostile,
                "somebody else",
                RawConnection.ask(
                        suite.gatewayPort(),
                        number + 100,
                        "GET " + service.account() + " HTTP/1.1\r\nHost: corpus.example\r\nAuthorization: Bearer "
                                + token("victim", service) + "\r\n\r\n"));
        if (!answer.isOk() || !answer.body().contains("\"victim-" + service.context() + "\"")) {
            findings.fail(hostile, "somebody else", answer.outcome() + " " + answer.body());
        }
    }

    private String token(String who, HostileTarget service) {
        return tokens.computeIfAbsent(
                who + "-" + service.context(), subject -> suite.token("supervisor", JIANGYIN, subject));
    }
}
