package worksafe.gateway;

import java.util.concurrent.atomic.AtomicInteger;
import worksafe.stack.TokenRequest;

/** Tokens whose subjects nobody else uses, so that no test takes up another's rate. */
final class Tokens {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Tokens() {}

    static String fresh() {
        return request().mint();
    }

    static TokenRequest request() {
        return Surroundings.issuer
                .request()
                .subject("caller-" + COUNT.incrementAndGet())
                .roles("supervisor")
                .region("320281000000");
    }

    /** A header line with a token that is good. */
    static String header() {
        return header(fresh());
    }

    static String header(String token) {
        return "Authorization: Bearer " + token;
    }
}
