package worksafe.platform.messaging;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** A dead letter as an operator sees it. */
@Schema(description = "死信：未能接收的事件 / a record that could not be taken over")
record DeadLetterView(
        UUID id,

        @Schema(description = "消费者 / consumer", examples = "hazards")
        String consumer,

        @Schema(examples = "worksafe.registry") String topic,
        int partition,
        long offset,

        @Schema(description = "排序键 / what it is ordered by") @Nullable
        String key,

        @Nullable UUID eventId,
        @Nullable String type,
        @PlaceCode @Nullable String region,
        @Nullable Sector sector,
        @Nullable UUID enterpriseId,
        DeadLetter.Cause cause,
        @Schema(description = "失败原因 / what went wrong") String failure,

        @Schema(description = "同键的后续事件是否在等待 / whether later events of the key wait for it")
        boolean blocks,

        @Schema(description = "原文 / the data as it came") @Nullable
        String data,

        Instant receivedAt,
        DeadLetter.@Nullable Resolution resolution,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable String note) {

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                letter.id(),
                letter.consumer(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.key(),
                letter.eventId(),
                letter.type(),
                letter.region() == null ? null : letter.region().toString(),
                letter.sector(),
                letter.enterpriseId(),
                letter.cause(),
                letter.failure(),
                letter.blocks(),
                letter.data(),
                letter.receivedAt(),
                letter.resolution(),
                letter.resolvedAt(),
                letter.resolvedBy(),
                letter.note());
    }
}
