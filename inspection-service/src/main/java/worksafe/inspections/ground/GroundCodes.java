package worksafe.inspections.ground;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The grounds as clients meet them and as the policy book asks for them. */
@ApplicationScoped
class GroundCodes implements CodeTables, PolicyBook.Words {

    private static final Set<String> CODES = Set.of("inspection.visits-owed.*", "draw.ground-tickets.*");

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("visit-ground", VisitGround.class));
    }

    @Override
    public boolean areFor(String code) {
        return CODES.contains(code);
    }

    @Override
    public Set<String> words() {
        return Arrays.stream(VisitGround.values()).map(VisitGround::word).collect(Collectors.toUnmodifiableSet());
    }
}
