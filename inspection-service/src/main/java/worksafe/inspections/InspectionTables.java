package worksafe.inspections;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import worksafe.platform.enterprises.FollowingTables;

/** What of this context follows an enterprise to the authority that supervises it now. */
@ApplicationScoped
class InspectionTables implements FollowingTables {

    @Override
    public List<String> aggregates() {
        return List.of("inspection", "finding", "rectification_order");
    }

    @Override
    public List<String> records() {
        return List.of();
    }

    @Override
    public Map<String, String> stay() {
        return Map.of(
                "library_object", "written by the library itself when it hears of the move",
                "inspector", "stands where its authority stands; no enterprise's",
                "recusal", "stands where its inspector stands",
                "draw", "stands where its authority stands; no enterprise's");
    }
}
