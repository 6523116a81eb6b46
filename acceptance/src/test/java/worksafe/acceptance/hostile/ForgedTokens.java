package worksafe.acceptance.hostile;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import worksafe.acceptance.Suite;

/** Only our tokens, for us, now: whatever else a token is, nobody believes it, neither the gateway nor a service behind it. */
final class ForgedTokens implements HostileCorpus {

    private static final String AS_USUAL = "-";
    private static final String BEARER = "Authorization: Bearer ${token}";
    private static final String WHOLE = "raw:";
    private static final String IN_QUERY = "query:";
    private static final int HEAD = 2;
    private static final int CLAIMS = 3;
    private static final int SIGNATURE = 4;
    private static final int SENT = 5;

    private final Suite suite;
    private final String issuer;
    private final ForgersTools tools;
    private final InstantSource clock = InstantSource.system();

    ForgedTokens(Suite suite) {
        this.suite = suite;
        this.issuer = suite.address(10);
        this.tools = new ForgersTools(suite.home().resolve("issuer.jwk"), issuer);
    }

    @Override
    public void ask(HostileCase hostile, int number, HostileFindings findings) {
        var token = token(hostile);
        ask(hostile, number, HostileTarget.ALL.getFirst(), true, token, findings);
        for (var service : HostileTarget.ALL) {
            ask(hostile, number, service, false, token, findings);
        }
    }

    private void ask(
            HostileCase hostile,
            int number,
            HostileTarget service,
            boolean atGateway,
            String token,
            HostileFindings findings) {
        var place = service.place(atGateway);
        var answer = findings.seen(
                hostile,
                place,
                RawConnection.ask(service.port(suite, atGateway), number, request(hostile, service, token)));
        if (!hostile.allows(atGateway, answer.outcome())) {
            findings.fail(hostile, place, answer.outcome() + " " + answer.body() + " to " + token);
        }
    }

    private String request(HostileCase hostile, HostileTarget service, String token) {
        var cell = hostile.cells().get(SENT);
        var sent = cell.equals(AS_USUAL)
                ? HostileCase.named(BEARER, name -> token)
                : hostile.text(SENT, name -> name.equals("token") ? token : value(name));
        var inQuery = sent.startsWith(IN_QUERY);
        return "GET " + service.account() + (inQuery ? "?" + sent.substring(IN_QUERY.length()) : "")
                + " HTTP/1.1\r\nHost: corpus.example\r\n" + (inQuery ? "" : sent + "\r\n") + "\r\n";
    }

    private String token(HostileCase hostile) {
        var head = hostile.text(HEAD, this::value);
        if (head.startsWith(WHOLE)) {
            return head.substring(WHOLE.length());
        }
        var signed = encoded(head) + "." + encoded(hostile.text(CLAIMS, this::value));
        return signed + "."
                + tools.signature(hostile.cells().get(SIGNATURE), signed, head.contains("HS384") ? "384" : "256");
    }

    private String good() {
        var signed = encoded("{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":\"" + tools.keyId() + "\"}") + "."
                + encoded("{" + claims() + "}");
        return signed + "." + tools.signature("right", signed, "256");
    }

    private String claims() {
        return HostileCase.named(
                "\"iss\":\"${iss}\",\"aud\":\"worksafe\",\"sub\":\"forger\",\"iat\":${now},\"exp\":${now+3600},"
                        + "\"name\":\"forger\",\"roles\":[\"supervisor\"],\"region\":\"320281000000\"",
                this::value);
    }

    private String value(String name) {
        if (name.startsWith("now")) {
            var shift = name.substring("now".length());
            return String.valueOf(clock.instant().getEpochSecond() + (shift.isEmpty() ? 0 : Long.parseLong(shift)));
        }
        return switch (name) {
            case "kid" -> tools.keyId();
            case "KID" -> swapped(tools.keyId());
            case "iss" -> issuer;
            case "ISS" -> issuer.toUpperCase(Locale.ROOT);
            case "claims" -> claims();
            case "good" -> good();
            case "other-jwk" -> tools.otherKey();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Small letters for capitals and the other way round. */
    private static String swapped(String text) {
        var letters = new StringBuilder();
        for (var c : text.toCharArray()) {
            letters.append(Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
        }
        return letters.toString();
    }

    /** Texts of corpora stand for bytes. */
    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Whether a good token is still one everywhere, after all that was said to be one. */
    List<String> whoRefusesGoodOnes() {
        return HostileTarget.ALL.stream()
                .filter(service -> !RawConnection.ask(
                                service.port(suite, false),
                                0,
                                "GET " + service.account() + " HTTP/1.1\r\nHost: corpus.example\r\n"
                                        + HostileCase.named(BEARER, name -> good()) + "\r\n\r\n")
                        .isOk())
                .map(HostileTarget::context)
                .toList();
    }
}
