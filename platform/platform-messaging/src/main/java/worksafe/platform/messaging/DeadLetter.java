package worksafe.platform.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/**
 * A record that a consumer could not take over, or that waits behind such a one.
 *
 * @param key the record's key
 * @param failure what went wrong, for operators
 * @param blocks whether later events of the key wait for it
 */
record DeadLetter(
        UUID id,
        String consumer,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable UUID eventId,
        @Nullable String type,
        @Nullable RegionCode region,
        @Nullable Sector sector,
        @Nullable UUID enterpriseId,
        Map<String, String> headers,
        @Nullable String data,
        Cause cause,
        String failure,
        boolean blocks,
        Instant receivedAt,
        @Nullable Resolution resolution,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable String note) {

    /** Why a record was laid aside. */
    @Schema(name = "DeadLetterCause")
    enum Cause {
        /** It cannot be read. */
        MALFORMED,
        /** Taking it over failed technically, three times. */
        FAILED,
        /** An earlier record of its key lies here. */
        WAITING
    }

    /** What became of a record that was laid aside. */
    @Schema(name = "DeadLetterResolution")
    enum Resolution {
        REPLAYED,
        DISMISSED
    }

    /** The record as it came. */
    ConsumerRecord<String, String> message() {
        var all = new RecordHeaders();
        headers.forEach((name, value) -> EventRecords.add(all, name, value));
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                receivedAt.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                data,
                all,
                Optional.empty());
    }
}
