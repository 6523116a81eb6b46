package worksafe.hazards.sensor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a sensor. */
@ApplicationScoped
class SensorCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("sensor-status", SensorStatus.class),
                CodeTable.of("sensor-action", SensorAction.class),
                CodeTable.of("sensor-quantity", SensorQuantity.class));
    }
}
