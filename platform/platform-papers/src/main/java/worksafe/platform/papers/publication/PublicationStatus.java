package worksafe.platform.papers.publication;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.Lifecycle;

/** Where a publication stands; the picture is in {@code docs/lifecycles/publication.md}. */
@Schema(name = "PublicationStatus")
enum PublicationStatus implements Lifecycle<PublicationStatus> {
    PROPOSED,
    APPROVED,
    /** Everybody may read it, until its last day is over. */
    PUBLISHED,
    WITHDRAWN;

    @Override
    public Set<PublicationStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(APPROVED, WITHDRAWN);
            case APPROVED -> EnumSet.of(PUBLISHED, WITHDRAWN);
            case PUBLISHED -> EnumSet.of(WITHDRAWN);
            case WITHDRAWN -> EnumSet.noneOf(PublicationStatus.class);
        };
    }
}
