package worksafe.inspections.srd;

import java.util.Optional;
import worksafe.inspections.srd.form.DrawRefusal;
import worksafe.inspections.srd.form.DrawText;
import worksafe.inspections.srd.form.JsonReader;
import worksafe.inspections.srd.form.JsonWriter;

/**
 * Where the audit log holds the seal.
 *
 * @param origin name of the log
 * @param index place of the entry, from 0
 * @param proof inclusion proof and cosigned checkpoint as one text; empty as long as no checkpoint covers the entry
 */
public record LogPlace(String origin, long index, Optional<String> proof) {

    private static final long MAX_INDEX = (1L << 53) - 1;

    /** @throws worksafe.kernel.InvalidValue {@code draw-number-out-of-range} or {@code draw-text-…} */
    public LogPlace {
        DrawText.require("origin", origin);
        if (index < 0 || index > MAX_INDEX) {
            throw DrawRefusal.NUMBER_OUT_OF_RANGE.of(index);
        }
        proof.ifPresent(text -> DrawText.require("proof", text));
    }

    void write(JsonWriter json) {
        json.begin('{').name("origin").text(origin).name("index").number(index);
        proof.ifPresent(text -> json.name("proof").text(text));
        json.end('}');
    }

    static LogPlace read(JsonReader json) {
        json.begin('{');
        var origin = json.name("origin").text();
        var index = json.name("index").number();
        Optional<String> proof = json.hasName("proof") ? Optional.of(json.text()) : Optional.empty();
        json.end('}');
        return new LogPlace(origin, index, proof);
    }
}
