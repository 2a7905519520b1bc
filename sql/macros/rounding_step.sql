-- macro (amount): The place of a number's last digit that is not zero: 13,000 → 1,000, 42 → 1, 7.5 → 0.1.
case
    when amount is null or amount = 0 then 0.0
    when amount <> floor(amount) then
        case
            when abs(amount * 10 - round(amount * 10)) < 1e-6 then 0.1
            when abs(amount * 100 - round(amount * 100)) < 1e-6 then 0.01
            else 0.001
        end
    when amount % 1e12 = 0 then 1e12
    when amount % 1e11 = 0 then 1e11
    when amount % 1e10 = 0 then 1e10
    when amount % 1e9 = 0 then 1e9
    when amount % 1e8 = 0 then 1e8
    when amount % 1e7 = 0 then 1e7
    when amount % 1e6 = 0 then 1e6
    when amount % 1e5 = 0 then 1e5
    when amount % 1e4 = 0 then 1e4
    when amount % 1e3 = 0 then 1e3
    when amount % 1e2 = 0 then 1e2
    when amount % 1e1 = 0 then 1e1
    else 1.0
end
