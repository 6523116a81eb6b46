package worksafe.platform.officials;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;

/** Our reading of the registry's announcement that what is open of an official is another's from a day on. */
record HandOverAnnounced(
        UUID handOverId,
        String account,
        RegionCode region,
        @Nullable String sector,
        String toAccount,
        String toName,
        LocalDate onDay,
        String reason,
        String by) {

    HandOverAnnounced {
        Objects.requireNonNull(handOverId, "handOverId");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(toAccount, "toAccount");
        Objects.requireNonNull(toName, "toName");
        Objects.requireNonNull(onDay, "onDay");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(by, "by");
    }
}
