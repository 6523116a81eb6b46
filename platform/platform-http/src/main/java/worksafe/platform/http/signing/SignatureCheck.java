package worksafe.platform.http.signing;

import io.quarkus.security.AuthenticationFailedException;

/** Says whose a signed request is. The registry has the one bean of it; a service without asks the registry. */
public interface SignatureCheck {

    /**
     * Whoever signed, after which the same request is good no more. It waits for the database, so it is not called on an event loop.
     *
     * @throws AuthenticationFailedException with a problem of {@link SigningProblem}, or {@code too-many-requests} (see {@link
     *     worksafe.platform.http.CredentialProblem})
     */
    SignedCaller check(Presented presented);
}
