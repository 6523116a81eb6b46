package worksafe.registry.enterprise;

import java.util.List;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * An enterprise about to be entered.
 *
 * @param seat where it will be supervised
 * @param source what brought it: {@code api} or the name of a feed
 */
record EnterpriseDraft(
        UUID id,
        Particulars particulars,
        RegionCode seat,
        Sector sector,
        String source,
        List<IdentifierDraft> identifiers) {}
