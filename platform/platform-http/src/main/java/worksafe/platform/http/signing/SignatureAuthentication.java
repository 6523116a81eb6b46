package worksafe.platform.http.signing;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A signed request that is to be checked. */
final class SignatureAuthentication extends BaseAuthenticationRequest {

    private final Presented presented;

    SignatureAuthentication(Presented presented) {
        this.presented = presented;
    }

    Presented presented() {
        return presented;
    }
}
