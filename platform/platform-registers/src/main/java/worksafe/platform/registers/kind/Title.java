package worksafe.platform.registers.kind;

import com.fasterxml.jackson.databind.JsonNode;

/** A title in both languages. */
public record Title(String zh, String en) {

    static Title of(JsonNode words) {
        return new Title(words.required("zh").textValue(), words.required("en").textValue());
    }

    /** Both, as documents for people of either language write them. */
    public String both() {
        return zh + " / " + en;
    }
}
