package worksafe.platform.papers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a paper. */
@ApplicationScoped
class PaperCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("paper-status", PaperStatus.class),
                CodeTable.of("paper-action", PaperAction.class),
                CodeTable.of("paper-step", PaperStep.class),
                CodeTable.of("paper-service-way", ServiceWay.class),
                CodeTable.of("disclosure-class", DisclosureClass.class));
    }
}
