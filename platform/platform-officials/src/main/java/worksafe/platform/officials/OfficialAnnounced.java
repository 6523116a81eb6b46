package worksafe.platform.officials;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** Our reading of the registry's events about an official: each carries the whole entry after the event. */
record OfficialAnnounced(
        UUID officialId,
        String account,
        String name,
        UUID authorityId,
        String authorityName,
        RegionCode region,
        @Nullable String sector,
        String postCode,
        String postName,
        String postKind,
        @Nullable UUID gridId,
        Boolean fullTime,
        LocalDate from,
        @Nullable LocalDate until,
        List<DeputyAnnounced> deputies,
        String status) {

    private static final String WITHDRAWN = "WITHDRAWN";

    OfficialAnnounced {
        Objects.requireNonNull(officialId, "officialId");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(authorityId, "authorityId");
        Objects.requireNonNull(authorityName, "authorityName");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(postCode, "postCode");
        Objects.requireNonNull(postName, "postName");
        Objects.requireNonNull(postKind, "postKind");
        Objects.requireNonNull(fullTime, "fullTime");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(status, "status");
        deputies = List.copyOf(deputies);
    }

    /** Who acts for the official, on which days. */
    record DeputyAnnounced(String account, LocalDate from, LocalDate until) {

        DeputyAnnounced {
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
        }
    }

    /** The word of the sector as it is kept; one that is unknown here counts as {@link Sector#OTHER}. */
    static @Nullable String known(@Nullable String word) {
        return word == null
                        || Arrays.stream(Sector.values())
                                .anyMatch(sector -> sector.name().equals(word))
                ? word
                : Sector.OTHER.name();
    }

    /** Whether it holds on its days; what was entered by mistake holds on none. */
    boolean holds() {
        return !status.equals(WITHDRAWN);
    }
}
