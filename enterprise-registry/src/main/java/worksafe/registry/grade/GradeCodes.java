package worksafe.registry.grade;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a grade. */
@ApplicationScoped
class GradeCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("safety-grade", SafetyGrade.class),
                CodeTable.of("grade-movement", GradeChange.Movement.class),
                CodeTable.of("grade-group", GradeGroup.class),
                CodeTable.of("grade-input", GradeInput.class),
                CodeTable.of("grade-veto", GradeVeto.class),
                CodeTable.of("grade-lack", GradeLack.class));
    }
}
