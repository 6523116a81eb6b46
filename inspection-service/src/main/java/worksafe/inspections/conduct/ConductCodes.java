package worksafe.inspections.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import worksafe.inspections.conduct.ConductFacts.ApprovalAnswer;
import worksafe.inspections.conduct.ConductFacts.ApprovalMatter;
import worksafe.inspections.conduct.ConductFacts.Pretext;
import worksafe.inspections.inspection.facet.Obstruction;
import worksafe.inspections.inspection.facet.VisitClass;
import worksafe.inspections.inspection.facet.VisitSource;
import worksafe.inspections.inspection.facet.VisitTopic;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in how a visit is conducted, and the classes of visits as the policy book asks for them. */
@ApplicationScoped
class ConductCodes implements CodeTables, PolicyBook.Words {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("visit-class", VisitClass.class),
                CodeTable.of("visit-topic", VisitTopic.class),
                CodeTable.of("visit-source", VisitSource.class),
                CodeTable.of("visit-covert-condition", CovertCondition.class),
                CodeTable.of("visit-approval-matter", ApprovalMatter.class),
                CodeTable.of("visit-approval-answer", ApprovalAnswer.class),
                CodeTable.of("interference-pretext", Pretext.class),
                CodeTable.of("visit-obstruction", Obstruction.class));
    }

    @Override
    public boolean areFor(String code) {
        return code.equals("inspection.approval-needed.*");
    }

    @Override
    public Set<String> words() {
        return Arrays.stream(VisitClass.values()).map(VisitClass::word).collect(Collectors.toUnmodifiableSet());
    }
}
