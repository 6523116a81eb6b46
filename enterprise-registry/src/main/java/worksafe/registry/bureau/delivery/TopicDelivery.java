package worksafe.registry.bureau.delivery;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.registry.bureau.record.RecordType;

/**
 * What a message of the topic says, all of which is signed.
 *
 * @param deliveryId the sender's own name for the delivery: a message that bears it again is that delivery
 * @param mapping version of the mapping, 1 where absent
 * @param dryRun whether it is only said what would become of the records
 * @param records as a request has them
 */
record TopicDelivery(
        @NotNull UUID deliveryId,
        @NotNull RecordType recordType,
        @Nullable @Min(1) Integer mapping,
        @Nullable Boolean dryRun,
        @NotNull List<Map<String, Object>> records) {

    TopicDelivery {
        records = records == null ? List.of() : Collections.unmodifiableList(records);
    }
}
