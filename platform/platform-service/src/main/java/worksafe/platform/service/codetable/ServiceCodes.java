package worksafe.platform.service.codetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.platform.http.Role;
import worksafe.platform.service.JobState;

/** The enums that a client meets in every context. */
@ApplicationScoped
class ServiceCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("job-state", JobState.class),
                CodeTable.of("policy-certainty", Certainty.class),
                CodeTable.of("policy-force", Force.class),
                CodeTable.of("region-level", RegionLevel.class),
                CodeTable.of("role", Role.class),
                CodeTable.of("sector", Sector.class));
    }
}
