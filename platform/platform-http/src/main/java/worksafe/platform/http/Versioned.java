package worksafe.platform.http;

/**
 * A view of something that has an id and counts its changes. What a resource method returns of this kind is answered with
 * its {@code ETag}; where it has just been created, also with {@code 201} and {@code Location}.
 */
public interface Versioned extends Tagged {

    /** By what it is asked for; its text is the last piece of its address. */
    Object id();

    /** The revision that is shown, as events carry it. */
    long revision();

    @Override
    default EntityTag tag() {
        return EntityTag.of(revision());
    }
}
