package worksafe.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** Where the industry is not known, emergency management is competent (安全生产法 Art. 10: 综合监督管理). */
@ApplicationScoped
class IndustrySectorRule implements SectorRule {

    @Override
    public Sector sectorOf(Particulars particulars, RegionCode seat) {
        return Sector.EMERGENCY;
    }
}
