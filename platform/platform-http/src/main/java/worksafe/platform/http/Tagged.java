package worksafe.platform.http;

/** A view of something that changes: every answer that holds one names its state in the header {@code ETag}. */
public interface Tagged {

    /** The state that is shown. */
    EntityTag tag();
}
