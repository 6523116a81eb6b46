package worksafe.platform.service.codetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Two tables that one feature of the probe service offers; only the first has its words. */
@ApplicationScoped
class ProbeCodes implements CodeTables {

    enum Weather {
        SUN,
        RAIN
    }

    enum Tide {
        EBB
    }

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("weather", Weather.class), CodeTable.of("tide", Tide.class));
    }
}
