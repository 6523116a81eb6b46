package worksafe.hazards.risk.method;

/** By what method a risk is assessed. */
public enum RiskMethod {
    /** 作业条件危险性评价法: D = L × E × C. */
    LEC("lec"),
    /** 风险矩阵法: R = L × S. */
    MATRIX("matrix");

    private final String word;

    RiskMethod(String word) {
        this.word = word;
    }

    /** The code of the policy that answers a question of this method. */
    public String policy(String question) {
        return "risk." + word + "." + question;
    }
}
