package worksafe.hazards.sensor;

/** What a sensor measures. */
enum SensorQuantity {
    TEMPERATURE,
    PRESSURE,
    /** 液位. */
    LIQUID_LEVEL,
    FLOW,
    /** 可燃气体浓度. */
    COMBUSTIBLE_GAS,
    /** 有毒气体浓度. */
    TOXIC_GAS,
    OXYGEN,
    DUST,
    WIND,
    /** 位移、沉降. */
    DISPLACEMENT,
    OTHER
}
