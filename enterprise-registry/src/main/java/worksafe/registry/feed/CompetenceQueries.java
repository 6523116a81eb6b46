package worksafe.registry.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.registry.trade.SectorRule;

/** Which kind of authority is competent for an enterprise of which no industry is known. */
@ApplicationScoped
class CompetenceQueries {

    private final SectorRule rule;

    CompetenceQueries(SectorRule rule) {
        this.rule = rule;
    }

    @Transactional
    Sector competentAt(RegionCode seat) {
        return rule.sectorOf(null, seat);
    }
}
