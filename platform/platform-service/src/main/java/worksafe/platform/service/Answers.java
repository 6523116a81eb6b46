package worksafe.platform.service;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import worksafe.platform.http.IfMatch;

/** The success answers that carry a version. */
public final class Answers {

    private Answers() {}

    /** 200 with the entity tag of the version. */
    public static Response ok(Object view, long version) {
        return Response.ok(view).header("ETag", IfMatch.tag(version)).build();
    }

    /** 201 with where the new thing is, relative to the service's root, and its entity tag. */
    public static Response created(URI location, Object view, long version) {
        return Response.created(location)
                .entity(view)
                .header("ETag", IfMatch.tag(version))
                .build();
    }

    /** 202 with the job to ask. */
    public static Response accepted(URI job, Object view) {
        return Response.accepted(view).location(job).build();
    }
}
