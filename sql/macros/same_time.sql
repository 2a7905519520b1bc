-- macro (apart): How far apart two outlets may print their tolls and still be said to differ at the same time: what one
-- has heard the other could not yet have printed. What a party counts for itself is no later news of the other's count.
case when apart then interval 6 hours else interval 1 hour end
