package worksafe.platform.service;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import worksafe.platform.http.IfMatch;

/** The success answers that carry a version. */
public final class Answers {

    private Answers() {}

    /** 201 with where the new thing is, relative to the service's root, and its entity tag. */
    public static Response created(URI location, Object view, long version) {
        return Response.created(location)
                .entity(view)
                .header("ETag", IfMatch.tag(version))
                .build();
    }
}
