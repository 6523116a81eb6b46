package worksafe.training.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a post. */
@ApplicationScoped
class PostCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("education-level", EducationLevel.class),
                CodeTable.of("employment-kind", EmploymentKind.class),
                CodeTable.of("post-status", PostStatus.class),
                CodeTable.of("post-end-reason", PostEndReason.class));
    }
}
