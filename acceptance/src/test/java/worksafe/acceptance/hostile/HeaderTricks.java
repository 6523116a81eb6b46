package worksafe.acceptance.hostile;

import static worksafe.acceptance.Journey.JIANGYIN;
import static worksafe.acceptance.Journey.JIZHOU;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import worksafe.acceptance.Suite;

/** Nobody is somebody else by a header: who the caller is, is what the token says, and without one nobody is anybody. */
final class HeaderTricks implements HostileCorpus {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SAME = "same";

    private final Suite suite;
    private final Map<String, String> plain = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    HeaderTricks(Suite suite) {
        this.suite = suite;
    }

    @Override
    public void ask(HostileCase hostile, int number, HostileFindings findings) {
        for (var service : HostileTarget.ALL) {
            for (var atGateway : List.of(true, false)) {
                ask(hostile, number, service, atGateway, findings);
            }
        }
    }

    private void ask(
            HostileCase hostile, int number, HostileTarget service, boolean atGateway, HostileFindings findings) {
        var place = service.place(atGateway);
        var port = service.port(suite, atGateway);
        var authorization = "Authorization: Bearer " + token(service) + "\r\n";
        var expected = plain.computeIfAbsent(
                place, unasked -> read(RawConnection.ask(port, number, request(service, authorization))));
        var lines = hostile.text(2, name -> value(service, name)) + "\r\n";

        var answer =
                findings.seen(hostile, place, RawConnection.ask(port, number, request(service, authorization + lines)));
        var outcome = answer.outcome().equals("200") && read(answer).equals(expected) ? SAME : answer.outcome();
        if (!hostile.allows(atGateway, outcome)) {
            findings.fail(hostile, place, outcome + " " + answer.body() + " instead of " + expected);
        }
        if (lines.startsWith("Authorization:")) {
            // With nothing before it, it would be a token like any other.
            return;
        }
        var nobody = findings.seen(hostile, place, RawConnection.ask(port, number, request(service, lines)));
        if (!nobody.isRefusal() && !hostile.allows(atGateway, nobody.outcome())) {
            findings.fail(hostile, place, "without a token " + nobody.outcome() + " " + nobody.body());
        }
    }

    private String token(HostileTarget service) {
        return tokens.computeIfAbsent(
                service.context(),
                context -> suite.anyToken()
                        .subject("headers-" + context)
                        .roles("inspector")
                        .region(JIANGYIN)
                        .sectors(List.of("EMERGENCY"))
                        .mint());
    }

    private static String request(HostileTarget service, String headers) {
        return "GET " + service.account() + " HTTP/1.1\r\nHost: corpus.example\r\n" + headers + "\r\n";
    }

    private String value(HostileTarget service, String name) {
        return switch (name) {
            case "context" -> service.context();
            case "other" -> tokens.computeIfAbsent(name, unasked -> suite.token("operator", JIZHOU, "somebody-else"));
            case "forged" ->
                suite.anyToken()
                        .subject("forger")
                        .roles("operator")
                        .signedWithForeignKey()
                        .mint();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Who the caller is, without how much waits, which others change meanwhile; the outcome where nobody said. */
    private static String read(RawAnswer answer) {
        try {
            return JSON.readTree(answer.body()) instanceof ObjectNode account
                    ? account.without("tasks").toString()
                    : answer.outcome();
        } catch (JsonProcessingException e) {
            return answer.outcome();
        }
    }
}
