package worksafe.platform.registers;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import worksafe.platform.http.RequestProblem.Violation;

/**
 * What a service asks of the entries of a kind beyond its document, where they speak of its own things: a bean for each such
 * kind. Asked in the transaction that records, once the content is known to have its shape; it changes nothing.
 */
public interface EntryRule {

    /** The code of the kind. */
    String kind();

    /**
     * What is wrong.
     *
     * @param data by the fields of the document
     * @param at the path of that in the request
     * @param today the day in Shanghai
     * @return empty where nothing is
     */
    List<Violation> wrong(Holder holder, JsonNode data, String at, LocalDate today);
}
