package worksafe.acceptance.hostile;

import static worksafe.acceptance.Journey.JIANGYIN;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import worksafe.acceptance.Suite;

/**
 * The path that is authorised is the path that is served: without a token nothing is read by any spelling, with one the
 * gateway and the service say the same.
 */
final class PathSpellings implements HostileCorpus {

    private final Suite suite;
    private final Map<String, String> tokens = new HashMap<>();

    PathSpellings(Suite suite) {
        this.suite = suite;
    }

    @Override
    public void ask(HostileCase hostile, int number, HostileFindings findings) {
        var services = hostile.says(2, "${") ? HostileTarget.ALL : HostileTarget.ALL.subList(0, 1);
        for (var service : services) {
            var token = tokens.computeIfAbsent(
                    service.context(), context -> suite.token("supervisor", JIANGYIN, "paths-" + context));
            var path = hostile.text(2, name -> value(service, name));
            var through = hostile.isForGateway()
                    ? Optional.of(answer(hostile, number, service, true, path, token, findings))
                    : Optional.<RawAnswer>empty();
            var direct = hostile.isForServices()
                    ? Optional.of(answer(hostile, number, service, false, path, token, findings))
                    : Optional.<RawAnswer>empty();
            if (through.isPresent() && direct.isPresent()) {
                compare(hostile, service, through.get(), direct.get(), findings);
            }
        }
    }

    /** With a token, once it was refused without one. */
    private RawAnswer answer(
            HostileCase hostile,
            int number,
            HostileTarget service,
            boolean atGateway,
            String path,
            String token,
            HostileFindings findings) {
        var place = service.place(atGateway);
        var port = service.port(suite, atGateway);
        var nobody = findings.seen(hostile, place, RawConnection.ask(port, number, request(path, "")));
        if (!nobody.isRefusal()) {
            findings.fail(hostile, place, "without a token " + nobody.outcome());
        }
        var answer = findings.seen(
                hostile,
                place,
                RawConnection.ask(port, number, request(path, "Authorization: Bearer " + token + "\r\n")));
        if (!hostile.allows(atGateway, answer.outcome())) {
            findings.fail(hostile, place, answer.outcome() + " " + answer.body());
        }
        return answer;
    }

    private static void compare(
            HostileCase hostile, HostileTarget service, RawAnswer through, RawAnswer direct, HostileFindings findings) {
        var differs = through.kind() != direct.kind()
                || through.isOk() && !through.body().equals(direct.body());
        if (differs) {
            findings.fail(
                    hostile,
                    service.context(),
                    "gateway " + through.outcome() + ", service " + direct.outcome() + ": "
                            + List.of(through.body(), direct.body()));
        }
    }

    private static String request(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: corpus.example\r\n" + headers + "\r\n";
    }

    private static String value(HostileTarget service, String name) {
        return switch (name) {
            case "context" -> service.context();
            case "CONTEXT" -> service.context().toUpperCase(Locale.ROOT);
            case "list" -> service.list();
            case "LIST" -> service.list().toUpperCase(Locale.ROOT);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
