package worksafe.inspections.draw;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import worksafe.inspections.srd.SealedLists;
import worksafe.inspections.srd.SealedRecord;

/**
 * That lists, rules and commitments of a draw are bound.
 *
 * @param at when
 * @param number of the draw, without gaps within its authority
 * @param hex the seal, hexadecimal
 * @param text the sealed record in its canonical form
 */
@Embeddable
public record DrawSeal(
        @Column(name = "sealed_at") Instant at,
        long number,
        @Column(name = "seal") String hex,
        @Column(name = "sealed_record") String text) {

    static DrawSeal of(SealedLists sealed, Instant now) {
        var sealedRecord = sealed.sealedRecord();
        return new DrawSeal(
                now,
                sealedRecord.terms().drawNumber(),
                sealed.seal().hex(),
                new String(sealedRecord.canonical(), StandardCharsets.UTF_8));
    }

    public SealedRecord sealedRecord() {
        return SealedRecord.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
