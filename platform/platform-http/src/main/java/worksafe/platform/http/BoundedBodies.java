package worksafe.platform.http;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Limits every body that JAX-RS reads; the length of a chunked one is not announced. */
@Provider
public class BoundedBodies implements ReaderInterceptor {

    private final BodyLimit limit;
    private final UriInfo uri;

    BoundedBodies(BodyLimit limit, @Context UriInfo uri) {
        this.limit = limit;
        this.uri = uri;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(
                limit.bounded(context.getInputStream(), uri.getRequestUri().getPath()));
        return context.proceed();
    }
}
