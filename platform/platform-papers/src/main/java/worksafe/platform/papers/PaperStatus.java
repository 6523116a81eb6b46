package worksafe.platform.papers;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.Lifecycle;

/** Where a paper stands; the picture is in {@code docs/lifecycles/paper.md}. */
@Schema(name = "PaperStatus")
public enum PaperStatus implements Lifecycle<PaperStatus> {
    /** Drawn up; not all who must have signed it. */
    DRAFT,
    /** Signed, and not delivered yet. */
    SIGNED,
    /** Delivered, or put up in public. */
    SERVED,
    /** Taken back. */
    WITHDRAWN;

    @Override
    public Set<PaperStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SIGNED, WITHDRAWN);
            case SIGNED -> EnumSet.of(SERVED, WITHDRAWN);
            case SERVED -> EnumSet.of(WITHDRAWN);
            case WITHDRAWN -> EnumSet.noneOf(PaperStatus.class);
        };
    }
}
