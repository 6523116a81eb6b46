package worksafe.hazards.filing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;

/** To whom a major danger is reported. */
enum DangerFilingRecipient {
    /** 应急管理部门, which supervises work safety as a whole. */
    WORK_SAFETY,
    /** 行业主管部门: the authority that is competent for the danger's sector. */
    INDUSTRY;

    /** Those of a danger there: one where both are the same body. */
    static List<DangerFilingRecipient> of(Sector sector) {
        return sector == Sector.EMERGENCY ? List.of(WORK_SAFETY) : List.of(WORK_SAFETY, INDUSTRY);
    }

    /** The one that is competent for the danger's sector. */
    static DangerFilingRecipient own(Sector sector) {
        return sector == Sector.EMERGENCY ? WORK_SAFETY : INDUSTRY;
    }

    /** Whose office that is, of a danger of that sector. */
    Sector office(Sector sector) {
        return this == WORK_SAFETY ? Sector.EMERGENCY : sector;
    }

    /** Whether an authority of that sector is this one; one that is competent for everything is the danger's own. */
    boolean isOfficeOf(@Nullable Sector authority, Sector sector) {
        return authority == null ? this == own(sector) : authority == office(sector);
    }

    /** Whether somebody with that scope acts for this one: their sectors are theirs alone, or they have them all. */
    boolean isOfficeOf(Scope scope, Sector sector) {
        var sectors = scope.sectors();
        return scope.enterprises() == null && (sectors == null || sectors.contains(office(sector)));
    }

    /** As the codes of clocks, tasks and policies name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As people read it in a timeline. */
    String title() {
        return switch (this) {
            case WORK_SAFETY -> "应急管理部门";
            case INDUSTRY -> "行业主管部门";
        };
    }
}
