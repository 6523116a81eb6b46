package worksafe.platform.http.signing;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import worksafe.platform.http.CredentialProblem;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.RequestProblem;

/**
 * Holds the body that was really read against the digest that was signed, before anybody sees it. So it is read whole, and a signed
 * request has a body of four megabytes at most; files are sent in pieces, and long imports with a token.
 */
@Provider
@Priority(Priorities.USER + 1_000) // within the limit of all bodies
public class SignedBodies implements ReaderInterceptor {

    private final HttpHeaders headers;

    SignedBodies(@Context HttpHeaders headers) {
        this.headers = headers;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (headers.getHeaderString(Presented.SIGNATURE) == null) {
            return context.proceed();
        }
        var body = context.getInputStream().readNBytes(Presented.LARGEST_BODY + 1);
        if (body.length > Presented.LARGEST_BODY) {
            throw new RequestProblem(HttpProblem.BODY_TOO_LARGE);
        }
        var digest = headers.getHeaderString(Presented.CONTENT_DIGEST);
        if (digest == null || !SignatureAlgorithm.isDigestOf(digest, body)) {
            throw CredentialProblem.of(SigningProblem.SIGNATURE_INVALID);
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }
}
