package worksafe.platform.http;

/** What was asked for does not exist, or lies outside the caller's scope: both look alike on purpose. */
public final class NotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotFound(Object id) {
        super(HttpProblem.NOT_FOUND, null, id.toString());
    }
}
