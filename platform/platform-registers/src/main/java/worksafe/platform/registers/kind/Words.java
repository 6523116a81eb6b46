package worksafe.platform.registers.kind;

import com.fasterxml.jackson.databind.JsonNode;

/** A title in both languages. */
public record Words(String zh, String en) {

    static Words of(JsonNode words) {
        return new Words(words.required("zh").textValue(), words.required("en").textValue());
    }

    /** Both, as documents for people of either language write them. */
    public String both() {
        return zh + " / " + en;
    }
}
