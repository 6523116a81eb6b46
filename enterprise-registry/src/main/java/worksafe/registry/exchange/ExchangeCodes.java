package worksafe.registry.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in what is exchanged. */
@ApplicationScoped
class ExchangeCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("exchange-part", ExchangePart.class),
                CodeTable.of("exchange-direction", ExchangeDirection.class));
    }
}
