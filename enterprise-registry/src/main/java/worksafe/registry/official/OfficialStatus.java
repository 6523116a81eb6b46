package worksafe.registry.official;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where an entry of the roster stands; the picture is in {@code docs/lifecycles/official.md}. */
enum OfficialStatus implements Lifecycle<OfficialStatus> {
    /** It holds on its days. */
    HOLDING,
    /** Its last day was named; it holds until then. */
    ENDED,
    /** It was entered by mistake and held on no day. */
    WITHDRAWN;

    @Override
    public Set<OfficialStatus> next() {
        return switch (this) {
            case HOLDING -> EnumSet.of(ENDED, WITHDRAWN);
            case ENDED -> EnumSet.of(WITHDRAWN);
            case WITHDRAWN -> EnumSet.noneOf(OfficialStatus.class);
        };
    }
}
